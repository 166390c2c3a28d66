import packageJson from '../../package.json' with { type: 'json' };

/** The one version number, from package.json. */
export const APP_VERSION: string = packageJson.version;
