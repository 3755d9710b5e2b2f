/** Builds the sites that whole-site and browser tests read, for the test command. */
import { buildSites } from './built-sites.ts';

buildSites();
