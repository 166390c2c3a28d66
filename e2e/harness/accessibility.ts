/** What axe, the usual judge of accessibility on the web, has against a screen. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type RunOnly = NonNullable<Parameters<AxeBuilder['options']>[0]['runOnly']>;

/** Only colours differ between the themes, so the other rules are asked once. */
const RULES: Readonly<Record<'light' | 'dark', RunOnly | undefined>> = { light: undefined, dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/**
 * Both themes; leaves the light one. The words of the documents are drawn by their pages; the invisible layer over them
 * has no colours to judge. `within` is a CSS selector of the part that is judged.
 */
export async function expectNoViolation(page: Page, screen: string, within = 'html'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    // Colours that are still on their way to the other theme are nobody's colours: looked at again before it counts.
    let found: string[] = [];
    await expect.poll(async () => {
      found = await violations(page, within, RULES[colorScheme]);
      return found.length;
    }, { timeout: 10_000 }).toBe(0).catch(() => undefined);
    expect.soft(found, `${screen}, ${colorScheme}`).toEqual([]);
    const folder = process.env['TICKMARK_PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${screen.replace(/\W+/g, '-')}-${colorScheme}.png` });
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

async function violations(page: Page, within: string, runOnly: RunOnly | undefined): Promise<string[]> {
  // Everything that is in order is listed too unless told otherwise, which takes most of the time.
  const options = { resultTypes: ['violations' as const], ...(runOnly === undefined ? {} : { runOnly }) };
  const result = await new AxeBuilder({ page }).setLegacyMode(true).options(options).include(within).exclude('.textLayer').analyze();
  return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`));
}
