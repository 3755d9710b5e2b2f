/** What no process that opens foreign files, or publishes, has any use for. */
const secrets = ['DATA_DIR', 'KEY_FILE', 'DATABASE_URL', 'DATABASE_TOKEN', 'SMTP_URL', 'NODE_OPTIONS'];

/** The environment of this process without where families' data and keys lie. */
export function childEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !secrets.includes(name)));
}
