/** Written by every npm command: the components in `mdx/`, by the names that `.mdx` files use. */
export const ownComponents: readonly string[] = []
