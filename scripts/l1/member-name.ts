/**
 * The name that a field has in TypeScript: its own where it is a camelCase
 * identifier, as jsii demands, else the nearest: `tlsv1_0` becomes `tlsv10`,
 * `amz-cache` becomes `amzCache`.
 */
export function memberName(wire: string): string {
  if (/^[a-z][A-Za-z0-9]*$/.test(wire)) {
    return wire;
  }
  const [first, ...rest] = wire.split(/[^A-Za-z0-9]+/).filter(word => word !== '');
  if (first === undefined || /^[0-9]/.test(first)) {
    throw new Error(`field '${wire}': no name in TypeScript can be made of it; add a case to memberName`);
  }
  return lowerFirstWord(first) + rest.map(upperFirst).join('');
}

/** `storageClassDeviceSets` becomes `StorageClassDeviceSets`. */
export function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function lowerFirstWord(word: string): string {
  return word.replace(/^[A-Z]+(?=[A-Z][a-z]|$|[0-9])|^[A-Z]/, start => start.toLowerCase());
}
