import { signInAt } from '../outage/program.ts';
import type { HostileRequest } from './hostile-request.ts';
import { formAnew, mapPages, type PageMap, type SeenForm } from './map-of-pages.ts';

export interface VisitorKind {
  /** Null for who is not signed in. */
  readonly account: string | null;
  /** Forms that this visitor does not send. */
  readonly leaves: (path: string) => boolean;
}

interface Reach {
  readonly most: number;
  readonly from: readonly string[];
}

/** Someone with a session, and with what that session saw. */
export class FuzzVisitor {
  readonly name: string;
  readonly #address: string;
  readonly #kind: VisitorKind;
  #paths: readonly string[] = [];
  readonly #forms: SeenForm[] = [];
  #isLearning = false;
  cookie = '';

  private constructor(address: string, kind: VisitorKind) {
    this.#address = address;
    this.#kind = kind;
    this.name = kind.account ?? 'nobody';
  }

  static async arriving(address: string, kind: VisitorKind, reach: Reach): Promise<FuzzVisitor> {
    const visitor = new FuzzVisitor(address, kind);
    await visitor.#signIn();
    const { paths, forms } = await mapPages(address, visitor.cookie, { ...reach, leaves: kind.leaves });
    visitor.#paths = paths;
    visitor.#forms.push(...forms);
    return visitor;
  }

  get pages(): PageMap {
    return { paths: this.#paths, forms: this.#forms };
  }

  leaves(path: string): boolean {
    return this.#kind.leaves(path);
  }

  /**
   * What was sent changes what the next form must hand back: after an act the form is read anew. Whose session has ended
   * signs in again.
   */
  async learnFrom({ form }: HostileRequest, status: number | string | null, location: string): Promise<void> {
    if (this.#isLearning) return;
    this.#isLearning = true;
    try {
      if (status === 303 && location.startsWith('/inloggen') && this.#kind.account !== null)
        await this.#signIn();
      if (form === undefined || (status !== 303 && status !== 409)) return;
      const at = this.#forms.indexOf(form);
      if (at === -1) return;
      const anew = await formAnew(this.#address, this.cookie, form);
      // A form that is gone stays as it was: that, too, is something people send.
      if (anew !== null) this.#forms[at] = anew;
    } finally {
      this.#isLearning = false;
    }
  }

  async #signIn(): Promise<void> {
    const { account } = this.#kind;
    this.cookie = account === null ? '' : await signInAt(this.#address, account);
  }
}
