import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, it } from 'vitest';
import { deskPolicy, listInlineHashes, sitePolicy } from './content-security.ts';

const page = [
  '<style>@layer a;</style><script>start()</script>',
  '<script type="module" src="/x.js"></script><script type="application/ld+json">{"a":1}</script>',
].join('');

describe('the content security policy', () => {
  it('names the scripts and styles that stand in pages by their hash, and no others', () => {
    const { scripts, styles } = listInlineHashes([page, page]);
    // printf 'start()' | openssl dgst -sha256 -binary | base64
    expect([...scripts]).toEqual(["'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='"]);
    expect(styles.size).toBe(1);
  });

  it('lets pages of the archive play its own films, and no others', () => {
    const hashes = listInlineHashes([page]);
    expect(sitePolicy(hashes)).toMatch(/; media-src 'self'$/u);
    expect(deskPolicy(hashes)).not.toContain('media-src');
  });

  it.each([
    ['pages of the archive', sitePolicy(listInlineHashes([page]))],
    ['forms and the desk', deskPolicy(listInlineHashes([page]))],
  ])('of %s has no finding of high severity', (_title, policy) => {
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
    expect(findings.filter(({ severity }) => severity <= Severity.HIGH)).toEqual([]);
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain("frame-ancestors 'none'");
  });
});
