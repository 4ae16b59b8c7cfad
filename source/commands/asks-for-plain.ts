/** Whether the environment asks for a screen that can be read aloud, in the way that Ink's programs know. */
export const asksForPlain = (env: Readonly<Record<string, string | undefined>>): boolean =>
	!/^(?:|0|false)$/i.test(env['INK_SCREEN_READER'] ?? '');
