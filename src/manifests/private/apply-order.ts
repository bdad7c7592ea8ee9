import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';

/** An API object, or the point at which all objects of a construct are there. */
interface Step {
  readonly construct: IConstruct;
  readonly object?: ApiObject;
  /** Steps that come before; made when the step is reached. */
  before?: Step[];
  done: boolean;
  /** How many of `before` have been looked at. */
  looked: number;
}

/**
 * The API objects at and below a construct in the order to apply them: as they were
 * constructed, but each after all objects of what it, or a construct around it, depends
 * on. Takes time linear in the objects and in the sizes of what is depended on.
 *
 * @throws Error if constructs depend on each other in a circle
 */
export function applyOrder(scope: IConstruct): ApiObject[] {
  const objects = objectsIn(scope);
  const steps = new Map<IConstruct, Step>();
  for (const object of objects) {
    steps.set(object, { construct: object, object, done: false, looked: 0 });
  }
  const order: ApiObject[] = [];
  const points = new Map<IConstruct, Step>();
  for (const object of objects) {
    walk(steps.get(object)!, steps, points, order);
  }
  return order;
}

function walk(first: Step, steps: Map<IConstruct, Step>, points: Map<IConstruct, Step>, order: ApiObject[]): void {
  if (first.done) {
    return;
  }
  const stack: Step[] = [first];
  while (stack.length > 0) {
    const step = stack[stack.length - 1];
    step.before ??= step.object ? dependenciesOf(step.object, points) : membersOf(step.construct, steps);
    const next = step.before[step.looked++];
    if (!next) {
      stack.pop();
      step.done = true;
      if (step.object) {
        order.push(step.object);
      }
    } else if (!next.done) {
      if (next.before !== undefined) {
        throw new Error(circleMessage(stack.slice(stack.indexOf(next)), next));
      }
      stack.push(next);
    }
  }
}

function circleMessage(steps: Step[], last: Step): string {
  const paths = [...steps, last].map(({ construct }) => construct.node.path).filter((path, i, all) => path !== all[i - 1]);
  return `objects can't be put in apply order: ${paths.join(' → ')} is a circle of dependencies; remove one of them`;
}

/** The points an object comes after: those of what it and the constructs around it depend on. */
function dependenciesOf(object: ApiObject, points: Map<IConstruct, Step>): Step[] {
  const before: Step[] = [];
  for (const around of object.node.scopes) {
    for (const dependency of around.node.dependencies) {
      let point = points.get(dependency);
      if (!point) {
        point = { construct: dependency, done: false, looked: 0 };
        points.set(dependency, point);
      }
      before.push(point);
    }
  }
  return before;
}

function membersOf(construct: IConstruct, steps: Map<IConstruct, Step>): Step[] {
  return objectsIn(construct).flatMap(object => steps.get(object) ?? []);
}

function objectsIn(scope: IConstruct): ApiObject[] {
  return scope.node.findAll().filter((construct): construct is ApiObject => ApiObject.isApiObject(construct));
}
