import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readServerSettings, SettingsError } from './server-settings.ts';

const office = {
  archiveName: '铭记',
  officeName: undefined,
  officeTelephone: undefined,
  officeEmail: undefined,
};
const places = { DATA_DIR: '/var/lib/mingji', KEY_FILE: '/etc/mingji/keys.json' };

describe('the settings of the server', () => {
  it('keep families’ data and keys out of the repository, the site and each other', () => {
    for (const environment of [
      { ...places, DATA_DIR: 'data' },
      { ...places, KEY_FILE: 'keys.json' },
      { ...places, OUT_DIR: '/var/lib' },
      { ...places, KEY_FILE: '/var/lib/mingji/keys.json' },
      { ...places, DATA_DIR: process.cwd() },
    ])
      expect(() => readServerSettings(environment, office)).toThrow(SettingsError);
  });

  it('lie in the user’s own folders where nothing is set', () => {
    const settings = readServerSettings(
      { XDG_DATA_HOME: '/home/u/data', XDG_CONFIG_HOME: '/home/u/config' },
      office,
    );
    expect(settings.dataDir).toBe('/home/u/data/mingji');
    expect(settings.keyFile).toBe('/home/u/config/mingji/keys.json');
    expect(settings.databaseUrl).toBe('file:/home/u/data/mingji/leads.db');
    expect(settings.siteDir).toBe(path.resolve('dist'));
  });

  it('take forms from the public address and from those named beside it', () => {
    const settings = readServerSettings(
      { ...places, SITE_URL: 'https://a.example/', FORM_ORIGINS: 'http://10.0.0.5:4321, ' },
      office,
    );
    expect(settings.formOrigins).toEqual(['https://a.example', 'http://10.0.0.5:4321']);
    expect(readServerSettings(places, office).formOrigins).toEqual([]);
  });

  it('name the variable that holds no whole number', () => {
    expect(() => readServerSettings({ ...places, PORT: 'http' }, office)).toThrow(/PORT/u);
    expect(() => readServerSettings({ ...places, TRUSTED_PROXY_HOPS: '-1' }, office)).toThrow(
      /TRUSTED_PROXY_HOPS/u,
    );
  });
});
