export * from './canonical.ts';
export * from './errors.ts';
export * from './ids.ts';
export * from './open-event-log.ts';
export * from './port.ts';
