// What the C# compiler asks of a library for init-only properties, where the framework does not have it.
#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
#endif
