import { wordMediaType } from '#app/platform/documents/media-types.ts';
import { attachment } from '#app/platform/http/attachment.ts';
import { writeProofs } from '../documents/removal-proofs-word.server.ts';
import { listRemovals } from '../use-cases/list-removals.server.ts';
import { requireOfficer } from './officer.server.ts';
import { proofWords } from './proof-words.ts';
import type { Route } from './+types/removals-file.ts';

/** The newest proofs of removal as a Word document; nobody can be told from it, so that it is not logged. */
export async function loader(page: Route.LoaderArgs) {
  const { services, acting, regionName } = requireOfficer(page);
  const removals = await listRemovals(services.database, acting);
  const content = await writeProofs(removals, proofWords(regionName, acting.today));
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': wordMediaType,
      'Content-Disposition': attachment(`bewijs-van-verwijdering-${acting.today.toString()}.docx`),
    },
  });
}
