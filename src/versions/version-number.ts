/** The numbers of a version; what a floating tag such as `v20` leaves open is undefined. */
export interface VersionNumber {
  readonly major: number;
  readonly minor?: number;
  readonly patch?: number;
}

const NUMBER = /^v?(\d{1,4})(?:\.(\d{1,4})(?:\.(\d{1,6}))?)?(?:[-+_].*)?$/;

/** Reads `v20.2.4`, `20.2` or `v20.2.4-20260820`; undefined where the text is no version. */
export function parseVersion(text: string): VersionNumber | undefined {
  const match = NUMBER.exec(text);
  return match ? { major: Number(match[1]), minor: numberOr(match[2]), patch: numberOr(match[3]) } : undefined;
}

/** The tag of an image name, without registry, port and digest; undefined where it has none. */
export function tagOf(image: string): string | undefined {
  const name = image.split('@', 1)[0].split('/').at(-1)!;
  return name.includes(':') ? name.slice(name.indexOf(':') + 1) : undefined;
}

/**
 * Whether a version is another one or a later one; undefined where the parts that
 * it leaves open decide.
 */
export function isAtLeast(version: VersionNumber, other: VersionNumber): boolean | undefined {
  for (const part of ['major', 'minor', 'patch'] as const) {
    const wanted = other[part] ?? 0;
    const given = version[part];
    if (given === undefined) {
      return wanted === 0 ? true : undefined;
    }
    if (given !== wanted) {
      return given > wanted;
    }
  }
  return true;
}

function numberOr(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
