import { svelte } from '@sveltejs/vite-plugin-svelte';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

/** Two pages with the same 10,000 rows: our own table, and ag-grid. */
export default defineConfig({
  plugins: [tailwindcss(), svelte()],
  build: { outDir: 'build', emptyOutDir: true, rolldownOptions: { input: ['ours.html', 'grid.html'] } },
});
