import { tryEveryPage } from '../support/every-page.ts';

tryEveryPage('beleid-gemeente', 1);
