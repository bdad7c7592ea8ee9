import { nearest } from './private/nearest';
import { TopologyError } from './topology-error';

const REGION_LABEL = 'topology.kubernetes.io/region';
const ZONE_LABEL = 'topology.kubernetes.io/zone';
const ROOK_PREFIX = 'topology.rook.io/';

/**
 * A level of the CRUSH hierarchy below the root, from a single OSD up to a region.
 *
 * Names and order are those of Ceph's default CRUSH types; labels are those
 * that Rook reads when an OSD is first created.
 *
 * @see https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/#osd-topology
 */
export class CrushLevel {
  /** One OSD. No label: an OSD is a device of a node. */
  static readonly OSD = new CrushLevel('osd', 0);
  /** One machine. */
  static readonly HOST = new CrushLevel('host', 1, 'kubernetes.io/hostname');
  /** Machines that share an enclosure. */
  static readonly CHASSIS = new CrushLevel('chassis', 2, `${ROOK_PREFIX}chassis`);
  /** A rack. */
  static readonly RACK = new CrushLevel('rack', 3, `${ROOK_PREFIX}rack`);
  /** A row of racks. */
  static readonly ROW = new CrushLevel('row', 4, `${ROOK_PREFIX}row`);
  /** What one power distribution unit feeds. */
  static readonly PDU = new CrushLevel('pdu', 5, `${ROOK_PREFIX}pdu`);
  /** A pod in the sense of a data center, not of Kubernetes. */
  static readonly POD = new CrushLevel('pod', 6, `${ROOK_PREFIX}pod`);
  /** A room. */
  static readonly ROOM = new CrushLevel('room', 7, `${ROOK_PREFIX}room`);
  /** A data center. */
  static readonly DATACENTER = new CrushLevel('datacenter', 8, `${ROOK_PREFIX}datacenter`);
  /** A zone of a region. */
  static readonly ZONE = new CrushLevel('zone', 9, ZONE_LABEL, 'failure-domain.beta.kubernetes.io/zone');
  /** A region. */
  static readonly REGION = new CrushLevel('region', 10, REGION_LABEL, 'failure-domain.beta.kubernetes.io/region');

  /** All levels, the lowest (`osd`) first. */
  static all(): CrushLevel[] {
    return [
      CrushLevel.OSD, CrushLevel.HOST, CrushLevel.CHASSIS, CrushLevel.RACK, CrushLevel.ROW, CrushLevel.PDU,
      CrushLevel.POD, CrushLevel.ROOM, CrushLevel.DATACENTER, CrushLevel.ZONE, CrushLevel.REGION,
    ];
  }

  /**
   * The level of this name, as `failureDomain` of a pool spells it.
   *
   * @param name for example `zone`
   * @throws TopologyError when there is no such level
   */
  static of(name: string): CrushLevel {
    const level = CrushLevel.all().find(candidate => candidate.name === name);
    if (level) return level;
    const names = CrushLevel.all().map(candidate => candidate.name);
    throw new TopologyError(`"${name}" is not a CRUSH level${nearest(name, names)}; the levels are ${names.join(', ')}`);
  }

  /**
   * The name that Rook gives a CRUSH bucket for this label value.
   *
   * Rook replaces dots by dashes, so `r.1` and `r-1` are one bucket (rule R82).
   *
   * @param value a label value, for example a host name
   */
  static bucketName(value: string): string {
    return value.replaceAll('.', '-');
  }

  /** @internal */
  static _of(level: CrushLevel | string): CrushLevel {
    return typeof level === 'string' ? CrushLevel.of(level) : level;
  }

  private constructor(
    /** The CRUSH type's name, for example `zone`. */
    readonly name: string,
    /** Height above the OSDs: 0 for `osd`, 10 for `region`. */
    readonly order: number,
    /** The node label that Rook reads; undefined for `osd`. */
    readonly nodeLabel?: string,
    /** The label that older clusters carry and that Rook does not read any more. */
    readonly legacyNodeLabel?: string,
  ) {}

  /** The level's name. */
  toString(): string {
    return this.name;
  }
}
