/**
 * Serves the built site, the families' forms and the staff desk; starts the server anew when it dies.
 *
 *   node scripts/serve.ts
 *
 * Environment: PORT (4321), OUT_DIR (dist), DATA_DIR, KEY_FILE … (see README).
 */
import { findServerScript } from '../src/build/server-bundle.ts';
import { supervise } from '../src/server/running/supervise.ts';

supervise(findServerScript());
