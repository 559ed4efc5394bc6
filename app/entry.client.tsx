/**
 * The only script of ordinary pages. Pages are not hydrated: they are links and forms, and work without this file
 * (docs/decisions/0012-pages-are-not-hydrated.md). What is listed here makes them pleasanter.
 */
import { preventDoubleSending } from './ui/enhance/double-sending.ts';
import { wireMoreRows } from './ui/enhance/more-rows.ts';
import { refreshWhileWorking } from './ui/enhance/refresh-while-working.ts';
import { wirePrintButtons } from './ui/enhance/print-buttons.ts';

preventDoubleSending(document);
refreshWhileWorking(document);
wirePrintButtons(document);
wireMoreRows(document);
if (document.querySelector('[data-passkey]') !== null)
  void import('./ui/enhance/passkeys.ts').then(({ wirePasskeys }) => wirePasskeys(document));
// Only the pages at the door keep what was pressed until there is a connection; others do not load that.
if (document.querySelector('[data-door]') !== null)
  void import('./modules/shelter/web/door/door.ts').then(({ wireDoor }) => wireDoor(document));
