import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  fallback: (error: unknown) => ReactNode;
  /** Mount the children again after an error, instead of showing `fallback` at once. @default false */
  retries?: boolean;
  /** Without children, the boundary forgets its error: it came from children that were being unmounted. */
  children?: ReactNode;
}

interface ErrorBoundaryState {
  error?: { cause: unknown };
}

/** After so many errors in so many ms, the children are not mounted again: they would only throw again. */
const patience = { errors: 3, during: 10_000 };

/**
 * Shows `fallback` instead of children that throw. React itself reports the error on the console.
 *
 * When a component throws while it is unmounted, for example in the cleanup of an effect, React gives the error to the
 * nearest boundary that stays mounted. So keep the boundary, and remove its children.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  static getDerivedStateFromError(cause: unknown): ErrorBoundaryState {
    return { error: { cause } };
  }

  static getDerivedStateFromProps({ children }: ErrorBoundaryProps): ErrorBoundaryState | null {
    return children ? null : { error: undefined };
  }

  state: ErrorBoundaryState = {};
  #errors: number[] = [];

  componentDidCatch() {
    const now = performance.now();
    this.#errors = [...this.#errors.filter((time) => now - time < patience.during), now];
    if (this.props.retries && this.#errors.length < patience.errors) {
      this.setState({ error: undefined });
    }
  }

  render() {
    const { error } = this.state;
    return error ? this.props.fallback(error.cause) : this.props.children;
  }
}
