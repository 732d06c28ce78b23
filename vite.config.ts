import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  build: {
    // The policy allows no `data:` address.
    assetsInlineLimit: 0,
    // Vite's helper adds preload links without nonce, which the policy blocks; the router writes its own, with nonce.
    modulePreload: false,
    sourcemap: false,
  },
  environments: {
    ssr: {
      build: {
        rolldownOptions: {
          // Node runs these files itself: one instance of every module for web, worker and command line. Bundled copies
          // would have their own state (pools, contexts, registries). `build.rollupOptions` is ignored here.
          external: [/^#(?:modules|platform|kernel|locales|rules)\//],
        },
      },
    },
  },
})
