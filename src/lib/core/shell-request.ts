/**
 * The header by which a device asks for a page of the notebook without anything in it, to fill it from
 * what the device holds.
 */
export const SHELL_HEADER = 'newsproof-shell';
