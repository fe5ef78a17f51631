/** The cookie of a device that has a notebook of its own: the server renders its pages without data. */
export const DEVICE_COOKIE = 'newsproof-notebook';
export const ON_DEVICE = 'device';
