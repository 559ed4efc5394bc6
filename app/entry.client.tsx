/**
 * The only script of ordinary pages. Pages are not hydrated: they are links and forms, and work without this file
 * (docs/decisions/0012-pages-are-not-hydrated.md). What is listed here makes them pleasanter.
 */
import { preventDoubleSending } from './ui/enhance/double-sending.ts';
import { refreshWhileWorking } from './ui/enhance/refresh-while-working.ts';
import { wirePrintButtons } from './ui/enhance/print-buttons.ts';

preventDoubleSending(document);
refreshWhileWorking(document);
wirePrintButtons(document);
