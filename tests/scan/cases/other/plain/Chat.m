#import <Foundation/Foundation.h>
// NSString *model = @"gpt-4-turbo";
@implementation Chat
- (NSDictionary *)body {
    NSString *chatModel = @"gpt-4o-mini"; // finds: gpt-4o-mini from openai
    [self.client setModel:@"claude-3-5-sonnet-latest" temperature:@0.2]; // finds: claude-3-5-sonnet-latest from anthropic
    if ([chatModel isEqualToString:@"gpt-4"]) { return nil; }
    return @{
        @"model": @"gpt-4.1", // finds: gpt-4.1 from openai
        @"messages": @[ @{ @"role": @"user" } ],
    };
}
@end
