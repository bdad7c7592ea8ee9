import { CompiledArg, CompiledBucket, CompiledMap, CompiledRule, CompiledStep } from './compiled-map';
import { CrushAlgorithm } from '../crush-bucket';
import { CrushOperation } from '../crush-step';
import { CrushTunables } from '../crush-tunables';

const TUNABLES: readonly (readonly [string, Exclude<keyof CrushTunables, 'with'>])[] = [
  ['choose_local_tries', 'chooseLocalTries'],
  ['choose_local_fallback_tries', 'chooseLocalFallbackTries'],
  ['choose_total_tries', 'chooseTotalTries'],
  ['chooseleaf_descend_once', 'chooseleafDescendOnce'],
  ['chooseleaf_vary_r', 'chooseleafVaryR'],
  ['chooseleaf_stable', 'chooseleafStable'],
  ['straw_calc_version', 'strawCalcVersion'],
  ['allowed_bucket_algs', 'allowedBucketAlgs'],
];

/** The text of a map, as `crushtool -d` writes it. */
export function writeText(map: CompiledMap): string {
  const lines = ['# begin crush map'];
  for (const [name, tunable] of TUNABLES) {
    if (map.tunables[tunable] !== CrushTunables.ARGONAUT[tunable]) {
      lines.push(`tunable ${name} ${map.tunables[tunable]}`);
    }
  }
  const { msrDescents, msrCollisionTries } = map.tunables;
  if (msrDescents !== CrushTunables.ARGONAUT.msrDescents || msrCollisionTries !== CrushTunables.ARGONAUT.msrCollisionTries) {
    lines.push(`tunable msr_descents ${msrDescents}`, `tunable msr_collision_tries ${msrCollisionTries}`);
  }
  lines.push('', '# devices');
  for (const [id, name] of ascending(map.names)) {
    if (id >= 0 && id < map.maxDevices) {
      lines.push(`device ${id} ${name}${classOf(map, id)}`);
    }
  }
  lines.push('', '# types');
  if (!map.typeNames.has(0) && map.typeNames.size > 0) {
    lines.push('type 0 osd');
  }
  ascending(map.typeNames).forEach(([id, name]) => lines.push(`type ${id} ${name}`));
  lines.push('', '# buckets');
  bucketsBottomUp(map).forEach(bucket => lines.push(...bucketLines(map, bucket)));
  lines.push('', '# rules');
  ascending(map.rules).forEach(([, rule]) => lines.push(...ruleLines(map, rule)));
  if (map.weightSets.size > 0) {
    lines.push('', '# choose_args');
    // Ceph sorts by the number with a sign and writes it without.
    ascending(map.weightSets).forEach(([index, args]) => lines.push(...weightSetLines(index, args)));
  }
  return [...lines, '', '# end crush map', ''].join('\n');
}

/** From -1 downwards, each behind what it holds; shadow buckets are not written. */
function bucketsBottomUp(map: CompiledMap): CompiledBucket[] {
  const written = new Set<CompiledBucket>();
  const write = (id: number) => {
    const bucket = map.buckets.get(id);
    if (bucket !== undefined && !written.has(bucket)) {
      bucket.items.forEach(write);
      written.add(bucket);
    }
  };
  ascending(map.buckets).reverse().forEach(([id]) => write(id));
  return [...written].filter(bucket => bucket.shadowOf === undefined);
}

function bucketLines(map: CompiledMap, bucket: CompiledBucket): string[] {
  const { id, type, name, weight, algorithm, hash, items, weights } = bucket;
  const hint = '\t\t# do not change unnecessarily';
  const remarks: { readonly [algorithm: string]: string } = {
    [CrushAlgorithm.UNIFORM]: `\t# do not change bucket size (${items.length}) unnecessarily`,
    [CrushAlgorithm.LIST]: '\t# add new items at the end; do not change order unnecessarily',
    [CrushAlgorithm.TREE]: '\t# do not change pos for existing items unnecessarily',
  };
  const shadows = ascending(map.shadows.get(id) ?? new Map<number, number>());
  const hasPositions = algorithm === CrushAlgorithm.UNIFORM || algorithm === CrushAlgorithm.TREE;
  return [
    `${typeName(map, type)} ${name} {`,
    `\tid ${id}${hint}`,
    ...shadows.map(([deviceClass, shadow]) => `\tid ${shadow} class ${map.classNames[deviceClass]}${hint}`),
    `\t# weight ${fixedText(weight)}`,
    `\talg ${algorithm}${remarks[algorithm] ?? ''}`,
    `\thash ${hash}\t# ${hash === 0 ? 'rjenkins1' : 'unknown'}`,
    ...items.map((item, i) => `\titem ${itemName(map, item)} weight ${fixedText(weights[i])}${hasPositions ? ` pos ${i}` : ''}`),
    '}',
  ];
}

function ruleLines(map: CompiledMap, rule: CompiledRule): string[] {
  return [
    `rule ${rule.name ?? ''} {`,
    `\tid ${rule.id}`,
    `\ttype ${rule.type}`,
    ...rule.steps.map(step => `\tstep ${stepText(map, step)}`),
    '}',
  ];
}

function stepText(map: CompiledMap, { source, value, type }: CompiledStep): string {
  switch (source.operation) {
    case CrushOperation.EMIT:
      return 'emit';
    case CrushOperation.TAKE: {
      const shadow = map.buckets.get(value)?.shadowOf;
      return `take ${itemName(map, shadow?.id ?? value)}${shadow === undefined ? '' : ` class ${map.classNames[shadow.deviceClass]}`}`;
    }
    default:
      return source.target === undefined ? `${source.operation} ${value}` : `${source.operation} ${value} type ${typeName(map, type)}`;
  }
}

function weightSetLines(index: number, args: ReadonlyMap<number, CompiledArg>): string[] {
  const changes = ascending(args).reverse().filter(([, { weights, ids }]) => weights.length > 0 || (ids?.length ?? 0) > 0);
  return [
    `choose_args ${BigInt.asUintN(64, BigInt(index))} {`,
    ...changes.flatMap(([bucketId, { weights, ids }]) => [
      '  {',
      `    bucket_id ${bucketId}`,
      ...weights.length === 0 ? [] : [
        '    weight_set [',
        ...weights.map(position => `      [ ${position.map(weight => `${fixedText(weight)} `).join('')}]`),
        '    ]',
      ],
      ...ids === undefined || ids.length === 0 ? [] : [`    ids [ ${ids.map(id => `${id} `).join('')}]`],
      '  }',
    ]),
    '}',
  ];
}

/** A 16.16 number with five decimals, as C prints it: from 32768 on it is negative. */
function fixedText(weight: number): string {
  const value = Math.fround(weight >= 2 ** 31 ? weight - 2 ** 32 : weight) / 65536;
  const scaled = Math.abs(value) * 100000;
  const whole = Math.floor(scaled);
  const rest = scaled - whole;
  // Halves go to the even neighbor.
  const digits = String(rest > 0.5 || (rest === 0.5 && whole % 2 === 1) ? whole + 1 : whole).padStart(6, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -5)}.${digits.slice(-5)}`;
}

function typeName(map: CompiledMap, type: number): string {
  return map.typeNames.get(type) ?? (type === 0 ? 'device' : `type${type}`);
}

function itemName(map: CompiledMap, id: number): string {
  return map.names.get(id) ?? `device${id}`;
}

function classOf(map: CompiledMap, device: number): string {
  const deviceClass = map.deviceClasses.get(device);
  return deviceClass === undefined ? '' : ` class ${map.classNames[deviceClass]}`;
}

function ascending<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort(([a], [b]) => a - b);
}
