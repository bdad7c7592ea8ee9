import { INSTALLATION, NO_MANIFEST, OFFICIAL_EXAMPLES } from './official-examples';

test('each file of Rook is in one list, once', () => {
  const files = [...OFFICIAL_EXAMPLES.map(({ file }) => file), ...INSTALLATION, ...Object.keys(NO_MANIFEST)];
  expect(files.filter((file, i) => files.indexOf(file) !== i)).toEqual([]);
});
