import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

/** `server/app.ts` is the server build's entry: it joins the API and the pages and takes the database from outside. */
export default defineConfig({
  plugins: [reactRouter()],
  build: { assetsInlineLimit: 0, target: 'es2023' },
  environments: { ssr: { build: { rolldownOptions: { input: './server/app.ts' } } } },
});
