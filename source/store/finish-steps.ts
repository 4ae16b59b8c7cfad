/** Does at once what can be done in steps, and gives what came of it. */
export function finishSteps<Result>(steps: Generator<void, Result, void>): Result {
	let step = steps.next();
	while (!step.done) {
		step = steps.next();
	}

	return step.value;
}
