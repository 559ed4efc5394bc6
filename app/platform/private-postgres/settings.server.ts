/** `product` keeps what was committed, whatever happens; `test` is fast and forgets at a power cut. */
export type Profile = 'product' | 'test';

const common: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  jit: 'off',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  // Statements and error details can hold names or a bsn, which never belong in a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

const perProfile: Readonly<Record<Profile, Readonly<Record<string, string>>>> = {
  product: {
    shared_buffers: '256MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    max_connections: '100',
  },
  test: {
    shared_buffers: '128MB',
    max_connections: '200',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    autovacuum: 'off',
  },
};

/** The server's command line: all settings live here and none in the data directory. */
export function serverArguments(dataDirectory: string, port: number, profile: Profile): string[] {
  const settings = { ...common, ...perProfile[profile], port: String(port) };
  return [
    '-D',
    dataDirectory,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}
