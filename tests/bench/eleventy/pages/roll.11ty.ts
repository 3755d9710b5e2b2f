import { currentArchive } from '../../../../src/archive/current.ts';
import { toRollIndex } from '../../../../src/views/roll/roll-index.ts';
import { toSiteFrame } from '../../../../src/views/site-frame.ts';
import { renderRollIndex } from '../../peer/roll-html.ts';

export const data = { permalink: 'roll/index.html' };

export function render(): string {
  const archive = currentArchive();
  return renderRollIndex(toRollIndex(archive), toSiteFrame(archive));
}
