import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type NativeLink = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

const AnchorBase = (props: AnchorProps & Omit<NativeLink, keyof AnchorProps>) => <Anchor {...props} />;
const ButtonBase = (props: ButtonProps & Omit<NativeLink, keyof ButtonProps>) => <Button component="a" {...props} />;

/** A link inside the site, typed by the routes that exist. */
export const TextLink = createLink(AnchorBase);

/** A link that looks like a button, for the one thing that a page asks for. */
export const ButtonLink = createLink(ButtonBase);
