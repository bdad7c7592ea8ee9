import { OsdMovement } from '../movement-of-osd';

/** What a movement asks of each OSD, as it adds up. */
export class OsdLoads {
  private readonly loads = new Map<number, { copiesIn: number; copiesOut: number; bytesIn: number; bytesOut: number; bytesFreed: number }>();

  /** @param osds numbers of those that are told of even if they do nothing */
  constructor(osds: Iterable<number>) {
    [...osds].sort((a, b) => a - b).forEach(osd => this.of(osd));
  }

  /** An OSD gets a copy. */
  write(osd: number, bytes: number): void {
    const load = this.of(osd);
    load.copiesIn++;
    load.bytesIn += bytes;
  }

  /** An OSD reads a copy for others. */
  read(osd: number, bytes: number): void {
    const load = this.of(osd);
    load.copiesOut++;
    load.bytesOut += bytes;
  }

  /** An OSD holds a copy no longer. */
  free(osd: number, bytes: number): void {
    this.of(osd).bytesFreed += bytes;
  }

  /** By number of the OSD; whole bytes. */
  get movements(): OsdMovement[] {
    return [...this.loads].sort(([a], [b]) => a - b).map(([osd, { copiesIn, copiesOut, bytesIn, bytesOut, bytesFreed }]) => ({
      osd, copiesIn, copiesOut, bytesIn: Math.round(bytesIn), bytesOut: Math.round(bytesOut), bytesFreed: Math.round(bytesFreed),
    }));
  }

  private of(osd: number) {
    let load = this.loads.get(osd);
    if (load === undefined) {
      load = { copiesIn: 0, copiesOut: 0, bytesIn: 0, bytesOut: 0, bytesFreed: 0 };
      this.loads.set(osd, load);
    }
    return load;
  }
}
