import type {Agent} from 'node:http';

/**
 * Fails each request of an agent whose answer is a change to another protocol, which none here asks for.
 * Without a listener node:http closes the connection and says nothing, until the time is over.
 */
export function refuseUpgrades(agent: Agent): Agent {
	const addRequest = agent.addRequest.bind(agent);
	agent.addRequest = (message, options) => {
		message.once('upgrade', (_response, socket) => {
			socket.destroy();
			message.emit('error', new Error('The server changes to another protocol.'));
		});
		addRequest(message, options);
	};
	return agent;
}
