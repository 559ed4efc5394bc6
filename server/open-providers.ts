import { readFileSync } from 'node:fs';
import { placeNeededBy } from '../app/modules/organisation/index.ts';
import {
  OpenIdSettingsError,
  parseOpenIdSettings,
  type ProviderSettings,
} from '../app/platform/identity/openid/settings.ts';
import { ConfigError, type Config } from './config.ts';

/** The providers by which people sign in, from the file that ONDERDAK_OPENID names; none without it. */
export function openProviders(
  { ONDERDAK_OPENID: path }: Pick<Config, 'ONDERDAK_OPENID'>,
  env: NodeJS.ProcessEnv,
): readonly ProviderSettings[] {
  if (path === undefined) return [];
  try {
    return parseOpenIdSettings(readText(path), {
      placeNeededBy,
      secretOf: (source) =>
        'file' in source ? readText(source.file).trim() : variable(env, source.variable),
    });
  } catch (error) {
    if (error instanceof OpenIdSettingsError)
      throw new ConfigError(unusable(path, error.message), { cause: error });
    throw error;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new OpenIdSettingsError(`- ${path} kan niet worden gelezen`, { cause: error });
  }
}

function variable(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value === undefined || value === '')
    throw new OpenIdSettingsError(`- de omgevingsvariabele ${name} ontbreekt of is leeg`);
  return value;
}

const unusable = (path: string, lines: string) =>
  `Het bestand ${path} (ONDERDAK_OPENID) kan niet worden gebruikt:\n${lines}\nEr is niets veranderd.`;
