import { checkResourceFieldRef, checkVolumeFieldRef } from './container-environment';
import { Field } from './field';
import { checkFileMode, checkNonReservedPath, checkRange, checkText } from './rules';

/** Checks files of a ConfigMap or Secret that become files of a volume. */
export function checkKeyItems(items: Field): void {
  for (const item of items.items) {
    checkText(item.get('key'));
    checkText(item.get('path'));
    checkNonReservedPath(item.get('path'));
    checkFileMode(item.get('mode'));
  }
}

/** Checks files that hold fields of the Pod. The server reports errors for the volume, not for the file. */
export function checkDownwardFiles(volume: Field): void {
  for (const file of volume.get('items').items) {
    const [fieldRef, resourceRef] = ['fieldRef', 'resourceFieldRef'].map(name => volume.get(name).as(file.get(name).value));
    const path = volume.get('path').as(file.get('path').value);
    checkText(path);
    checkNonReservedPath(path);
    if (fieldRef.isSet) {
      checkVolumeFieldRef(fieldRef);
      if (resourceRef.isSet) {
        volume.invalid('fieldRef and resourceFieldRef exclude each other');
      }
    } else if (resourceRef.isSet) {
      checkResourceFieldRef(resourceRef, true);
    } else {
      volume.required('each file needs fieldRef or resourceFieldRef');
    }
    checkFileMode(volume.get('mode').as(file.get('mode').value));
  }
}

/** Checks a projected volume. */
export function checkProjected(projected: Field): void {
  checkFileMode(projected.get('defaultMode'));
  const paths = new Set<string>();
  for (const source of projected.get('sources').items) {
    const given = SOURCES.filter(([name]) => source.get(name).isSet);
    for (const [name, check] of given) {
      check(source.get(name), projected);
      for (const path of pathsOf(source.get(name))) {
        if (paths.has(path)) {
          projected.invalid(`more than one source has the path ${JSON.stringify(path)}`);
        }
        paths.add(path);
      }
    }
    if (given.length > 1) {
      source.forbidden(`has ${given.map(([name]) => name).join(' and ')}, each needs a source of its own`);
    }
  }
}

const SOURCES: readonly [name: string, check: (source: Field, projected: Field) => void][] = [
  ['secret', checkNamedFiles],
  ['configMap', checkNamedFiles],
  ['downwardAPI', checkDownwardFiles],
  ['serviceAccountToken', checkToken],
];

function checkNamedFiles(source: Field): void {
  checkText(source.get('name'));
  checkKeyItems(source.get('items'));
}

/** Paths at which a source puts files. That of a token is not compared with others. */
function pathsOf(source: Field): string[] {
  return source.get('items').items.map(item => item.get('path').text).filter(path => path !== '');
}

function checkToken(token: Field, projected: Field): void {
  const path = projected.get('path').as(token.get('path').value);
  checkText(path);
  checkNonReservedPath(path);
  checkRange(token.get('expirationSeconds'), 600, 2 ** 32);
}
