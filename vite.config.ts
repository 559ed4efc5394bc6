import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

/** `server/app.ts` is the server build's entry: it joins the API and the pages and takes the database from outside. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [reactRouter()],
  ...(isSsrBuild ? { build: { rollupOptions: { input: './server/app.ts' } } } : {}),
  build: { assetsInlineLimit: 0, target: 'es2023', ...(isSsrBuild ? { rollupOptions: { input: './server/app.ts' } } : {}) },
}));
