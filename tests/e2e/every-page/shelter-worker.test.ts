import { tryEveryPage } from '../support/every-page.ts';

tryEveryPage('opvang');
