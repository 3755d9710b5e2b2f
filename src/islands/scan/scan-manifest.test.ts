import { describe, expect, it } from 'vitest';
import { findLineAt, findRegions, readScanManifest } from './scan-manifest.ts';

const canvas = (id: string, targets: Record<number, string> = {}) => ({
  id: `https://mingji.example/iiif/${id}/canvas`,
  width: 1000,
  height: 500,
  annotations: [
    {
      items: Object.entries(targets).map(([line, xywh]) => ({
        id: `https://mingji.example/iiif/${id}/canvas/line/${line}`,
        target: `https://mingji.example/iiif/${id}/canvas${xywh}`,
      })),
    },
  ],
});

describe('the manifest that the viewer reads', () => {
  it('says where each measured line stands, in shares of the width', () => {
    const [first] = readScanManifest({ items: [canvas('m-1', { 1: '#xywh=100,50,300,40', 2: '' })] });
    expect(first).toEqual({
      id: 'm-1',
      proportion: 0.5,
      regions: [{ line: 1, left: 0.1, top: 0.05, width: 0.3, height: 0.04 }],
    });
  });

  it.each([undefined, null, 'text', {}, { items: 'text' }, { items: [null, { id: 1 }, { id: 'x/canvas' }] }])(
    'may be anything: %j holds no picture',
    (value) => {
      expect(readScanManifest(value)).toEqual([]);
    },
  );

  it('lends the lines of the original to a picture of the same proportions, and to no other', () => {
    const canvases = readScanManifest({
      items: [
        canvas('m-1', { 1: '#xywh=0,0,10,10' }),
        { ...canvas('m-2'), width: 2000, height: 1000 },
        { ...canvas('m-3'), height: 900 },
      ],
    });
    expect(findRegions(canvases, 'm-2')).toHaveLength(1);
    expect(findRegions(canvases, 'm-3')).toEqual([]);
    expect(findRegions(canvases, 'm-4')).toEqual([]);
  });
});

describe('a point of the picture', () => {
  const regions = [
    { line: 1, left: 0, top: 0, width: 0.5, height: 0.1 },
    { line: 2, left: 0, top: 0.08, width: 0.5, height: 0.1 },
  ];

  it('belongs to the line around it, where two overlap to the nearer', () => {
    expect(findLineAt(regions, { x: 0.2, y: 0.02 })).toBe(1);
    expect(findLineAt(regions, { x: 0.2, y: 0.095 })).toBe(2);
  });

  it('may belong to none', () => {
    expect(findLineAt(regions, { x: 0.9, y: 0.02 })).toBeUndefined();
  });
});
