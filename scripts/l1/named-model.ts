import { Model, Struct, Type } from './model';
import { Naming } from './naming';

/** The named model, as the writers of TypeScript and of the reference need it. */
export class NamedModel {
  private readonly structAt = new Map<string, Struct>();

  public constructor(public readonly model: Model, private readonly namings: Map<Struct, Naming>) {
    for (const struct of model.structs) {
      for (const { kind, path } of struct.places) {
        this.structAt.set(`${kind} ${path}`, struct);
      }
    }
  }

  /** Name and submodule of a struct. */
  public naming(struct: Struct): Naming {
    return this.namings.get(struct)!;
  }

  /** The struct that a type is or holds. */
  public structIn(type: Type): Struct | undefined {
    switch (type.form) {
      case 'plain': return undefined;
      case 'list': case 'map': return this.structIn(type.of);
      case 'struct': return type.struct;
      case 'same': return this.structAt.get(`${type.kind} ${type.path}`)!;
    }
  }

  /** A type in TypeScript, for a file of a submodule. */
  public typeScript(type: Type, submodule: string): string {
    switch (type.form) {
      case 'plain': return type.text;
      case 'list': return type.of.form === 'plain' && type.of.text.includes(' ')
        ? `(${type.of.text})[]`
        : `${this.typeScript(type.of, submodule)}[]`;
      case 'map': return `{ [key: string]: ${this.typeScript(type.of, submodule)} }`;
      case 'struct': case 'same': {
        const { submodule: home, name } = this.naming(this.structIn(type)!);
        return home === submodule ? name : `${home}.${name}`;
      }
    }
  }
}
