import { typeOf } from './signature';
import { BOOL, BYTES, CelType, DOUBLE, DURATION, DYN, INT, NULL, opaqueType, optionalType, STRING, TIMESTAMP, typeType, UINT } from './type';
import { Overload } from '../function';

const TYPES: ReadonlyMap<string, CelType> = new Map<string, CelType>([
  ...[BOOL, BYTES, DOUBLE, DURATION, INT, NULL, STRING, TIMESTAMP, UINT, typeOf('list(A)'), typeOf('map(A, B)')].map(type => [type.name, type] as const),
  ['type', { kind: 'type', name: 'type', parameters: [] }],
  ['optional_type', optionalType(DYN)],
  ['net.IP', opaqueType('net.IP')],
  ['net.CIDR', opaqueType('net.CIDR')],
]);

/** Times and durations can be written out by their seconds and nanoseconds. */
const MESSAGES: ReadonlyMap<string, CelType> = new Map([TIMESTAMP, DURATION].map(type => {
  return [type.name, { ...type, fieldOf: (field: string) => field === 'seconds' || field === 'nanos' ? INT : undefined }];
}));

/** What an expression can name. */
export class Environment {
  /**
   * @param functions the functions by their names
   * @param variables the types of the variables by their names
   * @param messages the types of messages by their names
   */
  public constructor(
    private readonly functions: ReadonlyMap<string, readonly Overload[]>,
    private readonly variables: ReadonlyMap<string, CelType>,
    private readonly messages: (name: string) => CelType | undefined = () => undefined,
  ) {}

  /** The type of a variable, or of a type. */
  public typeOfName(name: string): CelType | undefined {
    const type = TYPES.get(name) ?? this.messages(name);
    return this.variables.get(name) ?? (type && typeType(type));
  }

  /** The type of a message that can be written out. */
  public messageType(name: string): CelType | undefined {
    return MESSAGES.get(name) ?? this.messages(name);
  }

  /** The ways in which a function can be called; none where it is not known. */
  public overloadsOf(name: string): readonly Overload[] {
    return this.functions.get(name) ?? [];
  }
}
