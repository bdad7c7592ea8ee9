import { CelType, DYN, isSameType, listType, mapType, opaqueType, typeType } from './type';

/** Finds out what types stand for that are not known yet. */
export class Unifier {
  private found = new Map<string, CelType>();
  private count = 0;

  /** A type that is to be found out. */
  public unknown(): CelType {
    return { kind: 'param', name: `_${this.count++}`, parameters: [] };
  }

  /** Types with letters of a signature replaced by types that are to be found out, the same letter by the same type. */
  public instances(types: readonly CelType[]): CelType[] {
    const letters = new Map<string, CelType>();
    const instance = (type: CelType): CelType => {
      if (type.kind === 'param') {
        letters.set(type.name, letters.get(type.name) ?? this.unknown());
        return letters.get(type.name)!;
      }
      return type.parameters.length === 0 ? type : { ...type, parameters: type.parameters.map(instance) };
    };
    return types.map(instance);
  }

  /** A type with all in it that has been found out; what has not is left, or is dyn. */
  public resolved(type: CelType, unknownIsDyn = false): CelType {
    const found = type.kind === 'param' ? this.found.get(type.name) : undefined;
    if (found) {
      return this.resolved(found, unknownIsDyn);
    }
    const [a, b] = type.parameters.map(parameter => this.resolved(parameter, unknownIsDyn));
    switch (type.kind) {
      case 'param': return unknownIsDyn ? DYN : type;
      case 'list': return listType(a);
      case 'map': return mapType(a, b);
      case 'type': return a ? typeType(a) : type;
      case 'opaque': return a ? opaqueType(type.name, a) : type;
      default: return type;
    }
  }

  /** Whether all values may stand where others are wanted. If so, that is kept as found out. */
  public fits(given: readonly CelType[], wanted: readonly CelType[]): boolean {
    const before = this.found;
    this.found = new Map(before);
    const fit = this.allFit(given, wanted);
    if (!fit) {
      this.found = before;
    }
    return fit;
  }

  private allFit(given: readonly CelType[], wanted: readonly CelType[]): boolean {
    return given.length === wanted.length && given.every((type, i) => this.fit(type, wanted[i]));
  }

  private fit(given: CelType, wanted: CelType): boolean {
    if (wanted.kind === 'param') {
      const { isGood, wasFound } = this.substitute(given, wanted);
      if (isGood || wasFound) {
        return isGood;
      }
    }
    if (given.kind === 'param') {
      return this.substitute(wanted, given).isGood;
    }
    if (isOpen(given) || isOpen(wanted)) {
      return true;
    }
    if (given.kind === 'null' || wanted.kind === 'null') {
      return takesNull(given.kind === 'null' ? wanted : given);
    }
    if (given.kind !== wanted.kind) {
      return false;
    }
    switch (given.kind) {
      case 'type': return true;
      case 'opaque':
      case 'list':
      case 'map': return given.name === wanted.name && this.allFit(given.parameters, wanted.parameters);
      default: return given.name === wanted.name;
    }
  }

  private substitute(type: CelType, param: CelType): { isGood: boolean; wasFound: boolean } {
    if (isSameType(type, param)) {
      return { isGood: true, wasFound: true };
    }
    const found = this.found.get(param.name);
    if (!found) {
      const isGood = this.isFreeOf(param, type);
      if (isGood) {
        this.set(param, type);
      }
      return { isGood, wasFound: false };
    }
    if (isSameType(type, found)) {
      return { isGood: true, wasFound: true };
    }
    if (!this.fit(type, found)) {
      return { isGood: false, wasFound: true };
    }
    const general = isAsGeneral(type, found) ? type : found;
    if (this.isFreeOf(param, general)) {
      this.set(param, general);
    }
    return { isGood: true, wasFound: true };
  }

  private set({ name }: CelType, type: CelType): void {
    this.found.set(name, type);
  }

  /** Whether a type does not hold another one that is to be found out. */
  private isFreeOf(param: CelType, type: CelType): boolean {
    if (isSameType(param, type)) {
      return false;
    }
    if (type.kind === 'param') {
      const found = this.found.get(type.name);
      return found === undefined || this.isFreeOf(param, found);
    }
    return type.parameters.every(parameter => this.isFreeOf(param, parameter));
  }
}

/** Whether a type says at most as much as another. */
export function isAsGeneral(a: CelType, b: CelType): boolean {
  if (isOpen(a) || a.kind === 'param') {
    return true;
  }
  if (isOpen(b) || b.kind === 'param' || a.kind !== b.kind) {
    return false;
  }
  switch (a.kind) {
    case 'type': return true;
    case 'opaque':
    case 'list':
    case 'map': return a.name === b.name && a.parameters.length === b.parameters.length && a.parameters.every((parameter, i) => isAsGeneral(parameter, b.parameters[i]));
    default: return isSameType(a, b);
  }
}

function isOpen({ kind }: CelType): boolean {
  return kind === 'dyn' || kind === 'error';
}

function takesNull({ kind }: CelType): boolean {
  return ['null', 'opaque', 'object', 'duration', 'timestamp'].includes(kind);
}
