// Flags of the compiler are bits.
/* eslint-disable no-bitwise */
import * as path from 'path';
import * as ts from 'typescript';

const ROOT = path.join(__dirname, '..');
const API = path.join(ROOT, 'src', 'api') + path.sep;
/** What every construct has. */
const OF_CONSTRUCTS = ['node', 'toString', 'with'];

const CEPH = path.join(ROOT, 'src', 'ceph', 'index.ts');

/**
 * What the constructs for Rook take, as JSON for `src/ceph/private/check-props.ts`:
 *
 * - `structs`: the props of each interface by name, `!` in front of what must be given;
 * - `enums`: the values of each enum;
 * - `constructs`: the members that each interface of constructs asks for;
 * - `classes`: what makes a value of each class.
 *
 * A type is `string`, `number`, `boolean`, `any`, `plain` (an object of the L1
 * types), the name of one of these, or one of them with `[]` for a list and
 * `{}` for a map.
 */
export function cephProps(): string {
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram([CEPH], { ...options, noEmit: true });
  const facts = new Facts(program.getTypeChecker());
  facts.readIndex(program.getSourceFile(CEPH)!);
  return facts.json();
}

class Facts {
  private readonly structs = new Map<string, { [prop: string]: string }>();
  private readonly enums = new Map<string, (string | number)[]>();
  private readonly constructs = new Map<string, string[]>();
  private readonly classes = new Map<string, string[]>();
  private readonly propsOf = new Map<string, string>();

  constructor(private readonly checker: ts.TypeChecker) {}

  readIndex(file: ts.SourceFile): void {
    for (const symbol of this.checker.getExportsOfModule(this.checker.getSymbolAtLocation(file)!)) {
      const declaration = this.checker.getDeclaredTypeOfSymbol(symbol);
      if (declaration.isClass()) this.readConstructor(symbol);
      else if (declaration.isClassOrInterface() && !isConstructInterface(symbol.name)) this.typeOf(declaration);
    }
  }

  json(): string {
    const sorted = <T>(map: Map<string, T>) => Object.fromEntries([...map].sort(([a], [b]) => a < b ? -1 : 1));
    const lines = (map: Map<string, unknown>) => Object.entries(sorted(map)).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n');
    const parts = { propsOf: this.propsOf, structs: this.structs, enums: this.enums, constructs: this.constructs, classes: this.classes };
    return `{\n${Object.entries(parts).map(([name, map]) => ` ${JSON.stringify(name)}: {\n${lines(map)}\n }`).join(',\n')}\n}\n`;
  }

  /** The props that a construct is made with. */
  private readConstructor(symbol: ts.Symbol): void {
    const [signature] = this.checker.getTypeOfSymbol(symbol).getConstructSignatures();
    const props = signature?.getParameters()[2];
    if (props === undefined || signature.getParameters()[1].name !== 'id') return;
    this.propsOf.set(symbol.name, this.typeOf(this.checker.getNonNullableType(this.checker.getTypeOfSymbol(props))));
  }

  private typeOf(given: ts.Type): string {
    const type = this.checker.getNonNullableType(given);
    if (type.flags & ts.TypeFlags.Any) return 'any';
    if (type.flags & ts.TypeFlags.EnumLike) return this.enumOf(type);
    if (type.flags & ts.TypeFlags.StringLike) return 'string';
    if (type.flags & ts.TypeFlags.NumberLike) return 'number';
    if (type.flags & ts.TypeFlags.BooleanLike || type.isUnion() && type.types.every(one => one.flags & ts.TypeFlags.BooleanLike)) return 'boolean';
    if (this.checker.isArrayType(type)) return `${this.typeOf(this.checker.getTypeArguments(type as ts.TypeReference)[0])}[]`;
    const values = type.getStringIndexType();
    if (values !== undefined) return `${this.typeOf(values)}{}`;
    return this.named(type);
  }

  private named(type: ts.Type): string {
    const symbol = type.getSymbol();
    if (symbol === undefined) return 'any';
    const { name } = symbol;
    const file = path.normalize(symbol.declarations![0].getSourceFile().fileName);
    if (file.startsWith(API)) return 'plain';
    if (type.isClass()) {
      if (!this.classes.has(name)) this.classes.set(name, this.makersOf(symbol));
    } else if (isConstructInterface(name)) {
      if (!this.constructs.has(name)) this.constructs.set(name, this.membersOf(type).filter(isGiven).map(member => member.name));
    } else {
      this.readStruct(name, type);
    }
    return name;
  }

  private readStruct(name: string, type: ts.Type): void {
    if (this.structs.has(name)) return;
    const props: { [prop: string]: string } = {};
    this.structs.set(name, props);
    for (const member of this.membersOf(type)) {
      props[member.name] = `${isGiven(member) ? '!' : ''}${this.typeOf(this.checker.getTypeOfSymbol(member))}`;
    }
  }

  /** Members that users know, without those of the construct tree. */
  private membersOf(type: ts.Type): ts.Symbol[] {
    return this.checker.getPropertiesOfType(type).filter(({ name }) => !name.startsWith('_') && !OF_CONSTRUCTS.includes(name));
  }

  private makersOf(symbol: ts.Symbol): string[] {
    const type = this.checker.getTypeOfSymbol(symbol);
    const self = this.checker.getDeclaredTypeOfSymbol(symbol);
    return this.checker.getPropertiesOfType(type).filter(({ name }) => name !== 'prototype' && !name.startsWith('_')).filter(member => {
      const made = this.checker.getTypeOfSymbol(member);
      return made === self || made.getCallSignatures().some(signature => signature.getReturnType() === self);
    }).map(({ name }) => `${symbol.name}.${name}`);
  }

  private enumOf(type: ts.Type): string {
    const literal = type.getSymbol()!;
    const symbol = literal.flags & ts.SymbolFlags.EnumMember ? (literal as ts.Symbol & { parent: ts.Symbol }).parent : literal;
    if (!this.enums.has(symbol.name)) {
      const members = [...symbol.exports!.values()].map(member => this.checker.getConstantValue(member.valueDeclaration as ts.EnumMember)!);
      this.enums.set(symbol.name, members);
    }
    return symbol.name;
  }
}

function isGiven(member: ts.Symbol): boolean {
  return (member.flags & ts.SymbolFlags.Optional) === 0;
}

function isConstructInterface(name: string): boolean {
  return /^I[A-Z][a-z]/.test(name);
}
