// What the C# compiler asks of a library for init-only properties, where the framework does not have it.
#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
#else
// A library built against netstandard2.0 names the type here whenever it sets an init-only property: at run time on a
// newer framework, where it gets this assembly, the name must lead to the framework's own type.
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(System.Runtime.CompilerServices.IsExternalInit))]
#endif
