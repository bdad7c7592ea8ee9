import * as fs from 'fs';
import * as https from 'https';
import * as path from 'path';
import { setTimeout as sleep } from 'timers/promises';
import { cached, requireInstalled } from './cache';
import { Daemon } from './daemon';
import { JUDGES } from './judges';
import { logFolder } from './logs';
import { freePorts } from './ports';

type Json = { readonly [key: string]: any };

/** What the server said. */
export interface Answer {
  /** HTTP status. */
  readonly status: number;
  /** Reason of a refusal; empty if accepted. */
  readonly reason: string;
  /** The server's own sentence about a refusal; empty if accepted. */
  readonly message: string;
  /** Each cause of a refusal with status 422 as `<type> <field>`, sorted. */
  readonly causes: string[];
  /** The object as it would be, or is, stored; undefined if refused. */
  readonly object?: Json;
}

/** A collection of the server: group and version, plural, whether its objects live in namespaces. */
interface Resource {
  readonly path: string;
  readonly plural: string;
  readonly namespaced: boolean;
}

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

/** Kubernetes' own server of custom resources, over etcd, on loopback. */
export class CrdServer {
  /** Starts etcd and the server, without any definition. */
  public static async start(): Promise<CrdServer> {
    const { root } = requireInstalled(JUDGES.apiServer);
    const [client, peer, tls] = await freePorts(3);
    const data = fs.mkdtempSync(path.join(cached('run'), 'crd-server-'));
    const etcdUrl = `http://127.0.0.1:${client}`;
    const peerUrl = `http://127.0.0.1:${peer}`;
    const etcd = await Daemon.start({
      name: 'etcd',
      root,
      logs: logFolder(),
      command: ['etcd', `--data-dir=${data}/etcd`, '--unsafe-no-fsync', '--log-level=warn',
        `--listen-client-urls=${etcdUrl}`, `--advertise-client-urls=${etcdUrl}`,
        `--listen-peer-urls=${peerUrl}`, `--initial-advertise-peer-urls=${peerUrl}`, `--initial-cluster=default=${peerUrl}`],
      ready: async () => (await fetch(`${etcdUrl}/health`)).ok,
    });
    const server = new CrdServer(tls, data);
    try {
      server.daemons.push(etcd, await Daemon.start({
        name: 'crd-server',
        root,
        logs: logFolder(),
        // Without a go.mod Go takes `POST /strict-decode` for a path of its own, as it did before 1.22.
        command: ['env', 'GODEBUG=httpmuxgo121=0', 'crd-server', `-etcd=${etcdUrl}`, `-port=${tls}`, `-certificates=${data}/certificates`],
        ready: async () => (await server.request('GET', '/readyz')).status === 200,
      }));
    } catch (error) {
      await etcd.stop();
      throw error;
    }
    return server;
  }

  private readonly agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false, maxSockets: 8 });
  private readonly daemons: Daemon[] = [];
  private readonly resources = new Map<string, Resource>();

  private constructor(private readonly port: number, private readonly data: string) {}

  /**
   * Makes the server serve custom resources.
   *
   * @param crds CustomResourceDefinitions as plain objects
   * @throws naming each definition that is refused, or not established within 60 seconds
   */
  public async serve(crds: readonly Json[]): Promise<void> {
    const answers = await Promise.all(crds.map(async crd => this.request('POST', `${DEFINITIONS}?fieldValidation=Strict`, JSON.stringify(crd))));
    const refused = answers.flatMap((answer, i) => answer.status < 300 ? [] : [`${crds[i].metadata.name}: ${answer.body.message}`]);
    let waiting = crds.map(crd => crd.metadata.name as string);
    for (let i = 0; refused.length === 0 && waiting.length > 0 && i < 600; i++) {
      await sleep(100);
      const { body } = await this.request('GET', DEFINITIONS);
      const established = new Set(body.items.filter(isEstablished).map((crd: Json) => crd.metadata.name));
      waiting = waiting.filter(name => !established.has(name));
    }
    if (refused.length + waiting.length > 0) {
      throw new Error([...refused, ...waiting.map(name => `${name}: not established`)].join('\n'));
    }
    for (const { spec } of crds) {
      for (const version of spec.versions.filter((one: Json) => one.served)) {
        this.resources.set(`${spec.group}/${version.name} ${spec.names.kind}`,
          { path: `/apis/${spec.group}/${version.name}`, plural: spec.names.plural, namespaced: spec.scope === 'Namespaced' });
      }
    }
  }

  /**
   * Puts definitions in the place of those of the same names, and waits until they count.
   *
   * @param crds definitions that refuse unknown fields, where the ones before did not
   * @throws naming the definition that is refused, or does not count within 60 seconds
   */
  public async redefine(crds: readonly Json[]): Promise<void> {
    await Promise.all(crds.map(async crd => {
      const { body } = await this.request('GET', `${DEFINITIONS}/${crd.metadata.name}`);
      const next = { ...crd, metadata: { ...crd.metadata, resourceVersion: body.metadata.resourceVersion } };
      const { status, body: { message } } = await this.request('PUT', `${DEFINITIONS}/${crd.metadata.name}?fieldValidation=Strict`, JSON.stringify(next));
      if (status >= 300) {
        throw new Error(`${crd.metadata.name}: ${message}`);
      }
    }));
    for (const { metadata, spec } of crds) {
      for (const version of spec.versions.filter((one: Json) => one.served)) {
        await this.refusesUnknownFields(metadata.name, `${spec.group}/${version.name}`, spec.names.kind);
      }
    }
  }

  private async refusesUnknownFields(name: string, apiVersion: string, kind: string): Promise<void> {
    const text = JSON.stringify({ apiVersion, kind, metadata: { name: 'probe' }, noSuchField: 1 });
    for (let i = 0; i < 600; i++) {
      if (/unknown field "noSuchField"/.test((await this.dryRun(text, 'json', apiVersion, kind)).message)) {
        return;
      }
      await sleep(100);
    }
    throw new Error(`${name}: the definition that was changed does not count`);
  }

  /** Whether a kind is served as a custom resource. */
  public serves(apiVersion: string, kind: string): boolean {
    return this.resources.has(`${apiVersion} ${kind}`);
  }

  /**
   * What the server says to a strict create, of which nothing is stored.
   *
   * @param text the document as it is sent
   * @param format `json` or `yaml`
   * @param apiVersion with `kind` the collection that it is sent to
   * @param namespace where to, for kinds that live in namespaces
   */
  public async dryRun(text: string, format: string, apiVersion: string, kind: string, namespace = 'default'): Promise<Answer> {
    if (kind === 'CustomResourceDefinition') {
      return this.answer('POST', `${DEFINITIONS}?dryRun=All&fieldValidation=Strict`, text, `application/${format}`);
    }
    const target = `${this.collection(apiVersion, kind, namespace)}?dryRun=All&fieldValidation=Strict`;
    return this.answer('POST', target, text, `application/${format}`);
  }

  /** Creates an object. */
  public async create(object: Json): Promise<Answer> {
    const target = `${this.collection(object.apiVersion, object.kind, object.metadata.namespace)}?fieldValidation=Strict`;
    return this.answer('POST', target, JSON.stringify(object));
  }

  /** What the server says to a strict update, of which nothing is stored. */
  public async dryRunUpdate(object: Json): Promise<Answer> {
    return this.answer('PUT', `${this.object(object)}?dryRun=All&fieldValidation=Strict`, JSON.stringify(object));
  }

  /**
   * What the server says to a text that takes the place of a stored object, of which nothing is stored.
   *
   * @param text the document as it is sent, with the resourceVersion of the stored object
   * @param format `json` or `yaml`
   * @param apiVersion the version of the API that it is sent to
   */
  public async dryRunReplace(text: string, format: string, stored: Json, apiVersion: string = stored.apiVersion): Promise<Answer> {
    return this.answer('PUT', `${this.object({ ...stored, apiVersion })}?dryRun=All&fieldValidation=Strict`, text, `application/${format}`);
  }

  /** Applies a document on the server's side, as `kubectl apply --server-side` does. */
  public async apply(text: string, object: Json): Promise<Answer> {
    return this.answer('PATCH', `${this.object(object)}?fieldManager=test&fieldValidation=Strict`, text, 'application/apply-patch+yaml');
  }

  /** Deletes an object. */
  public async delete(object: Json): Promise<void> {
    await this.request('DELETE', this.object(object));
  }

  /** What strict decoding into the Go type says of a document of a built-in kind: one line for each error. */
  public async strictDecode(text: string, format: string): Promise<string[]> {
    const { status, body } = await this.request('POST', '/strict-decode', text, `application/${format}`);
    if (status !== 200 && status !== 400) {
      throw new Error(`the server does not decode built-in kinds: it answers ${status}`);
    }
    return status === 200 ? [] : body.trim().split('\n');
  }

  /** Stops both processes and removes their data. */
  public async stop(): Promise<void> {
    this.agent.destroy();
    for (const daemon of this.daemons.reverse()) {
      await daemon.stop();
    }
    fs.rmSync(this.data, { recursive: true, force: true });
  }

  private collection(apiVersion: string, kind: string, namespace = 'default'): string {
    const resource = this.resources.get(`${apiVersion} ${kind}`);
    if (!resource) {
      throw new Error(`${apiVersion} ${kind} is not served`);
    }
    const within = resource.namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : '';
    return `${resource.path}${within}/${resource.plural}`;
  }

  private object({ apiVersion, kind, metadata }: Json): string {
    return `${this.collection(apiVersion, kind, metadata.namespace)}/${encodeURIComponent(metadata.name)}`;
  }

  private async answer(method: string, target: string, text: string, type?: string): Promise<Answer> {
    let { status, body } = await this.request(method, target, text, type);
    for (let i = 0; status === 504 && i < 3; i++) {
      // It ran out of time on a busy machine, which says nothing about the document.
      ({ status, body } = await this.request(method, target, text, type));
    }
    if (status < 300) {
      return { status, reason: '', message: '', causes: [], object: body };
    }
    const causes = (body.details?.causes ?? []).map((cause: Json) => `${cause.reason} ${cause.field ?? ''}`);
    return { status, reason: body.reason ?? '', message: body.message ?? String(body), causes: causes.sort() };
  }

  private async request(method: string, target: string, text?: string, type = 'application/json'): Promise<{ status: number; body: any }> {
    return new Promise((resolve, reject) => {
      const headers = { accept: 'application/json', ...(text === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(text) }) };
      const request = https.request({ agent: this.agent, host: '127.0.0.1', port: this.port, method, path: target, headers }, response => {
        const parts: Buffer[] = [];
        response.on('data', part => parts.push(part));
        response.on('end', () => resolve({ status: response.statusCode!, body: parsed(Buffer.concat(parts).toString()) }));
      });
      request.once('error', reject);
      request.end(text);
    });
  }
}

function isEstablished(crd: Json): boolean {
  return (crd.status?.conditions ?? []).some((condition: Json) => condition.type === 'Established' && condition.status === 'True');
}

function parsed(text: string): any {
  return text.startsWith('{') ? JSON.parse(text) : text;
}
