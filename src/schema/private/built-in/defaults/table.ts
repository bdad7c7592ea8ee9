export type Json = { [key: string]: any };

/** Fills in what an object of one definition lacks. The objects in it have their defaults already. */
export type Defaults = (it: Json) => void;

/** Defaults of fields for which Go tells nothing given from an empty value. */
export function ifEmpty(defaults: Json): Defaults {
  return it => {
    for (const name of Object.keys(defaults)) {
      it[name] ||= defaults[name];
    }
  };
}

/** Defaults of fields that are left as they are once something is given. */
export function ifAbsent(defaults: Json): Defaults {
  return it => {
    for (const name of Object.keys(defaults)) {
      it[name] ??= defaults[name];
    }
  };
}

/** One set of defaults after the other. */
export function each(...all: Defaults[]): Defaults {
  return it => all.forEach(defaults => defaults(it));
}
