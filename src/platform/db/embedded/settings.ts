/**
 * Settings of the embedded server, handed over on its command line so that a new version of Zona brings new ones
 * without editing a person's folder.
 */
export const durableSettings: Readonly<Record<string, string>> = {
  // An acknowledged commit is on the disk, whatever happens next.
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
}

/** For databases that live as long as a test run and no longer. */
export const throwawaySettings: Readonly<Record<string, string>> = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
}

/** One work unit on a small machine: tens of connections, tens of megabytes. */
export const smallServerSettings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  max_connections: '60',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  autovacuum_max_workers: '2',
  // Worker processes for reading ahead pay off on big tables only.
  io_method: 'sync',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  cluster_name: 'zona',
}

/**
 * `trust` is right here and nowhere else: there is no TCP, and the socket lies in a folder of mode 0700, so whoever can
 * reach it is the server's own account or root, who could read the files anyway. A password would have to lie beside
 * the data, in reach of exactly the same two.
 */
export const initdbOptions = [
  '--username=zona_owner',
  '--auth-local=trust',
  '--auth-host=reject',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
] as const
