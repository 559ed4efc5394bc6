import { z } from 'zod';
import { isRole, type Role } from '#app/kernel/role.ts';

/** A file with providers that cannot be used: where it is wrong, and why, in Dutch. */
export class OpenIdSettingsError extends Error {
  override readonly name = 'OpenIdSettingsError';
}

/** A role that members of a group are proposed for. */
export interface GroupRole {
  readonly group: string;
  /** Short name of the region. */
  readonly region: string;
  readonly role: Exclude<Role, 'public' | 'region-admin' | 'privacy-officer'>;
  /** CBS code. */
  readonly municipality: string | null;
  /** Short name of the organisation in the region. */
  readonly organisation: string | null;
}

/** One organisation's own provider, as the operator described it. */
export interface ProviderSettings {
  /** In addresses and logs. */
  readonly id: string;
  /** What the button and the pages call it. */
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Addresses that may come from here, by the part after the @, in small letters. */
  readonly emailDomains: readonly string[];
  /** The claim in which the provider says that it checked the address. */
  readonly emailVerifiedClaim: string;
  /** Which `amr` or `acr` of it tell that somebody showed a second factor; none when it is not trusted to ask. */
  readonly secondFactor: { readonly amr: readonly string[]; readonly acr: readonly string[] };
  readonly groupsClaim: string;
  readonly roles: readonly GroupRole[];
}

const text = z.string('tekst ontbreekt').min(1, 'mag niet leeg zijn').max(500, 'te lang');
const names = z.array(text, 'een lijst van teksten').max(200, 'te veel');

const rolesByTwo: ReadonlySet<string> = new Set(['region-admin', 'privacy-officer']);
const groupRole = z.strictObject({
  group: text,
  region: text,
  role: text
    .refine((role) => isRole(role) && role !== 'public', 'geen rol van Onderdak')
    .refine(
      (role) => !rolesByTwo.has(role),
      'deze rol geven twee mensen samen; een groep kan haar niet voorstellen',
    ),
  municipality: text.regex(/^GM\d{4}$/u, 'een CBS-code zoals GM0106').optional(),
  organisation: text.optional(),
});

const domain = text
  .toLowerCase()
  .regex(/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/u, 'alleen wat na de @ komt, zoals gemeente.nl');

const provider = z
  .strictObject({
    id: text.regex(/^[a-z][a-z0-9-]{0,39}$/u, 'kleine letters, cijfers en streepjes, hoogstens 40'),
    label: text.max(60, 'hoogstens 60 tekens'),
    issuer: text.refine(isSafeAddress, 'een adres dat begint met https://'),
    clientId: text,
    clientSecretFile: text.optional(),
    clientSecretVariable: text.optional(),
    emailDomains: z.array(domain, 'een lijst van domeinen').min(1, 'noem minstens één domein'),
    emailVerifiedClaim: text.default('email_verified'),
    asksSecondFactor: z.strictObject({ amr: names.default([]), acr: names.default([]) }).optional(),
    groupsClaim: text.default('groups'),
    roles: z.array(groupRole, 'een lijst').max(500, 'te veel').default([]),
  })
  .refine(
    ({ clientSecretFile: file, clientSecretVariable: variable }) =>
      (file === undefined) !== (variable === undefined),
    'noem "clientSecretFile" of "clientSecretVariable", en niet allebei',
  );

const file = z.strictObject({
  providers: z
    .array(provider, 'een lijst van aanbieders')
    .min(1, 'noem minstens één aanbieder')
    .max(20, 'hoogstens 20 aanbieders')
    .refine((all) => isEachOnce(all.map(({ id }) => id)), 'twee aanbieders hebben dezelfde "id"')
    .refine((all) => isEachOnce(all.map(({ issuer }) => issuer)), 'twee aanbieders hebben dezelfde "issuer"'),
});

/** What reading the settings asks of others. */
export interface SettingsReaders {
  /** The secret that the settings name a file or a variable for; they never hold it themselves. */
  readonly secretOf: (source: { readonly file: string } | { readonly variable: string }) => string;
  /** What a role works for besides the region. */
  readonly placeNeededBy: (role: Role) => 'municipality' | 'organisation' | null;
}

/**
 * The providers that a settings file describes.
 */
export function parseOpenIdSettings(
  content: string,
  { secretOf, placeNeededBy }: SettingsReaders,
): readonly ProviderSettings[] {
  const parsed = file
    .superRefine(({ providers }, context) => {
      for (const [number, { roles }] of providers.entries())
        for (const [place, given] of roles.entries()) {
          const needed = placeNeededBy(given.role);
          if (needed !== null && given[needed] === undefined)
            context.addIssue({
              code: 'custom',
              path: ['providers', number, 'roles', place],
              message: `bij deze rol hoort "${needed}"`,
            });
        }
    })
    .safeParse(jsonOf(content), {
      error: (issue) =>
        issue.code === 'unrecognized_keys' ? `onbekend: ${issue.keys.join(', ')}` : undefined,
    });
  if (!parsed.success)
    throw new OpenIdSettingsError(
      parsed.error.issues.map(({ path, message }) => `- ${placeOf(path)}: ${message}`).join('\n'),
    );
  return parsed.data.providers.map((each) => ({
    id: each.id,
    label: each.label,
    issuer: each.issuer,
    clientId: each.clientId,
    clientSecret: secretOf(
      each.clientSecretFile === undefined
        ? { variable: each.clientSecretVariable ?? '' }
        : { file: each.clientSecretFile },
    ),
    emailDomains: each.emailDomains,
    emailVerifiedClaim: each.emailVerifiedClaim,
    secondFactor: each.asksSecondFactor ?? { amr: [], acr: [] },
    groupsClaim: each.groupsClaim,
    roles: each.roles.map(({ municipality = null, organisation = null, role, ...rest }) => ({
      ...rest,
      role: role as GroupRole['role'],
      municipality,
      organisation,
    })),
  }));
}

/** Whether nobody on the way can read or change what goes there: TLS, or this computer itself. */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname));
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new OpenIdSettingsError(
      `- het bestand is geen JSON: ${error instanceof Error ? error.message : ''}`,
      {
        cause: error,
      },
    );
  }
}

/** `providers[0].roles[2].role`, as the operator finds it in the file. */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./u, '');
  return place === '' ? 'het bestand' : place;
}

function isEachOnce(all: readonly string[]): boolean {
  return new Set(all).size === all.length;
}

/** Whether the operator trusts this provider with second factors. */
export function asksSecondFactor({ secondFactor }: Pick<ProviderSettings, 'secondFactor'>): boolean {
  return secondFactor.amr.length > 0 || secondFactor.acr.length > 0;
}
