import { ApiObject, App } from 'cdk8s';
import { IConstruct } from 'constructs';
import { elsewhereOf } from './elsewhere';
import { problemsOf } from './private/problems';
import { SynthChecks } from './private/synth-checks';
import { Sight } from '../schema/sight';

const GATE = Symbol.for('cdk8s-storage.SynthGate');

/**
 * Hands everything that an app synthesizes to the proof: each object gets the
 * verdict that the API server would give, and is checked for what operators would
 * make of it. Synthesis stops where an object would be refused, or a check finds an
 * error. All problems of all objects are told at once.
 *
 * cdk8s validates the whole app again for each chart. The gate notices when a
 * synthesis begins and ends, and judges only once in between.
 *
 * @internal
 */
export class SynthGate {
  /** Puts the gate before the app that a construct belongs to. An app has one gate, whoever asks. */
  public static attach(construct: IConstruct): void {
    let root = construct;
    while (root.node.scope) {
      root = root.node.scope;
    }
    if (!(GATE in root)) {
      Object.defineProperty(root, GATE, { value: new SynthGate(root), configurable: true });
    }
  }

  /** Opens the gate of an app: what follows is synthesized unjudged. For measuring what the gate costs. */
  public static _open(root: IConstruct): void {
    (root as { [GATE]?: SynthGate })[GATE]!.isOpen = true;
  }

  private isOpen = false;
  private synthesizing = false;
  private objects: ApiObject[] = [];
  private problems: string[] | undefined;

  private constructor(private readonly root: IConstruct) {
    root.node.addValidation({ validate: () => this.validate() });
    if (root instanceof App) {
      const synth = root.synth.bind(root);
      const synthYaml = root.synthYaml.bind(root);
      root.synth = () => this.during(synth);
      root.synthYaml = () => this.during(synthYaml);
    }
  }

  private during<T>(synthesis: () => T): T {
    this.synthesizing = true;
    try {
      return synthesis();
    } finally {
      this.objects.forEach(renderAnew);
      this.objects = [];
      this.problems = undefined;
      this.synthesizing = false;
    }
  }

  private validate(): string[] {
    if (this.isOpen) {
      return [];
    }
    if (this.problems) {
      return this.problems;
    }
    const constructs = this.root.node.findAll();
    const objects = constructs.filter(construct => ApiObject.isApiObject(construct)) as ApiObject[];
    if (!this.synthesizing) {
      return this.problemsOf(objects, constructs);
    }
    this.objects = objects;
    objects.forEach(renderOnce);
    this.problems = this.problemsOf(objects, constructs);
    return this.problems;
  }

  private problemsOf(objects: ApiObject[], constructs: IConstruct[]): string[] {
    const seen: Sight[] = [];
    return [...problemsOf(objects, seen), ...SynthChecks.of(this.root).problemsOf(objects, seen, elsewhereOf(constructs))];
  }
}

/** Lets an object render itself once for both the gate and cdk8s. */
function renderOnce(object: ApiObject): void {
  const render = object.toJson.bind(object);
  let json: unknown;
  object.toJson = () => json ??= render();
}

function renderAnew(object: ApiObject): void {
  delete (object as { toJson?: unknown }).toJson;
}
