import type { Config } from '@react-router/dev/config'
import { precompress } from './tools/precompress.ts'

export default {
  appDirectory: 'src/web',
  buildDirectory: 'build',
  ssr: true,
  // One manifest with the page: small table, no second request when a link is followed, nothing to probe for strangers.
  routeDiscovery: { mode: 'initial' },
  async buildEnd({ reactRouterConfig }) {
    await precompress(`${reactRouterConfig.buildDirectory}/client`)
  },
} satisfies Config
