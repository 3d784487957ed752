import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** The least that SvelteKit makes of an app that runs in the browser alone: what the audit app's size is measured beside. */
export default defineConfig({ plugins: [sveltekit({ adapter: adapter({ fallback: 'index.html' }) })] });
