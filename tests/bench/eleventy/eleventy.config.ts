/** Eleventy over the same views: its usual pagination with one record a page. */
interface EleventyConfig {
  addExtension(extension: string, options: { key: string }): void;
  addTemplateFormats(formats: string): void;
  setUseGitIgnore(uses: boolean): void;
  setQuietMode(isQuiet: boolean): void;
}

export default function configure(config: EleventyConfig): void {
  config.addTemplateFormats('11ty.ts');
  config.addExtension('11ty.ts', { key: '11ty.js' });
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
}
