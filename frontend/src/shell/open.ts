const open = ['/help', '/accessibility', '/feedback', '/new-password', '/test', '/card-test'];

/** Whether a page is for everybody, logged in or not. */
export function isOpen(path: string): boolean {
  return open.some((one) => path === one || path.startsWith(`${one}/`));
}
