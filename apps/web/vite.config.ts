import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const pages = new URL(process.env['LOCKSTEP_PAGES'] || 'http://127.0.0.1:5173')
const api = `http://127.0.0.1:${process.env['PORT'] ?? 4040}`

export default defineConfig({
  plugins: [react()],
  // The first that know light-dark(): rewritten for older ones, paper could not be light on a dark screen.
  build: {
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page stands on comes as one: apart, its small parts would each be compressed by themselves.
          groups: [
            { name: 'stands-on', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// },
            // So with what most pages ask by, and what charts measure with.
            {
              name: 'shared',
              test: /web\/src\/(api|charts\/(mark|pack|text-width|use-width)\.)/,
              minShareCount: 3,
            },
          ],
        },
      },
    },
  },
  // The server answers changes from its own pages only, so it is told the host that the page came from.
  server: {
    host: pages.hostname,
    port: Number(pages.port),
    strictPort: true,
    proxy: { '/api': { target: api, changeOrigin: false } },
  },
})
