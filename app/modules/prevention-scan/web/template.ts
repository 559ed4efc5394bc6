import { redirect } from 'react-router';
import { workbookMediaType } from '#app/platform/documents/media-types.ts';
import { exportScanTemplate } from '../use-cases/export-scan-template.server.ts';
import { importAddress } from './addresses.ts';
import { fileResponse } from './file-response.ts';
import { requireRegionalOfficer } from './round-page.server.ts';
import type { Route } from './+types/template.ts';

/** As many municipalities as the country has. */
const most = 342;

/** The empty workbook for `?aantal=` municipalities. */
export async function loader({ context, request }: Route.LoaderArgs) {
  requireRegionalOfficer({ context, request });
  const asked = Number(new URL(request.url).searchParams.get('aantal') ?? '10');
  if (!Number.isInteger(asked) || asked < 1 || asked > most) throw redirect(importAddress);
  const content = await exportScanTemplate({ participantCount: asked });
  if (content === null) throw redirect(importAddress);
  return fileResponse({ name: 'preventiescan-invulblad.xlsx', mediaType: workbookMediaType, content });
}
