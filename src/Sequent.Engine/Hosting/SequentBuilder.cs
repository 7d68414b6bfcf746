using Microsoft.Extensions.DependencyInjection;

namespace Sequent.Engine;

/// <summary>What <see cref="SequentServices.AddSequent(IServiceCollection, Action{SequentOptions})"/> gives: a store is chosen on it, such as with <c>UseSqlite</c>.</summary>
public sealed class SequentBuilder
{
    internal SequentBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Says who there is, and in which roles: what tasks are assigned by. The same as registering it as <see cref="IUserDirectory"/>.</summary>
    /// <param name="directory">The directory.</param>
    public SequentBuilder UseDirectory(IUserDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        Services.AddSingleton(directory);
        return this;
    }
}
